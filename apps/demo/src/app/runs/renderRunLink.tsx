import { Link } from '@tanstack/react-router'
import type { RenderRunLink } from 'cloudsquid-react-ui'

/** A link to the page of a run; the router itself knows which one is open. */
export const renderRunLink: RenderRunLink = ({
  run: { projectName, tableId, runId },
  isCurrent: _,
  ...props
}) => (
  <Link
    {...props}
    to="/runs/$projectName/$tableId/$runId"
    params={{ projectName, tableId, runId }}
    activeOptions={{ includeSearch: false }}
  />
)
