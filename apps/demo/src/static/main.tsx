import 'cloudsquid-react-ui/styles.css'
import '../styles/app.css'
import { startDemo } from './startDemo.tsx'

void startDemo()
