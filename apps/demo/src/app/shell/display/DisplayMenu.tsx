import { lazyPart, useOnDemand } from 'cloudsquid-react-ui/controls'
import { DisplayButton } from './DisplayButton.tsx'

// Nobody waits for a menu before the page is there.
const DisplayChoices = lazyPart(() => import('./DisplayChoices.tsx'), 'DisplayChoices')

/** Chooses colours and language; this browser remembers the choices. */
export function DisplayMenu() {
  const { openedBy, problem, buttonProps } = useOnDemand(DisplayChoices)
  if (openedBy) return <DisplayChoices openedBy={openedBy} />
  return (
    <>
      <DisplayButton aria-haspopup="menu" {...buttonProps} />
      {problem}
    </>
  )
}
