import { describeHost } from './support/describeHost.ts'

describeHost('workers')
