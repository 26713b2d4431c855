import picoCss from '@picocss/pico/css/pico.css?inline'
import bootstrapCss from 'bootstrap/dist/css/bootstrap.css?inline'
import preflightCss from 'tailwindcss/preflight.css?inline'
import { hostileCss, resetCss } from '../../../packages/ui/src/run/fixtures/HostPage.tsx'

/** Says the hostile rules once more by the names of the host's own page. */
const scoped = (selector: string) => `${selector} { ${hostileCss} }`

/** What stands on the pages of hosts, as it would stand there: in no layer, unless said. */
export const hostSheets: Record<string, string> = {
  Bootstrap: bootstrapCss,
  Pico: picoCss,
  // Tailwind puts it there itself, and the host names its layers before those of the parts.
  'Tailwind in its layer': `@layer base { ${preflightCss} }`,
  'a reset': resetCss,
  'rules for whatever is found': hostileCss,
  'rules by class': scoped('.page .content.content'),
  'rules by id': scoped('#page'),
  'rules for what stands around':
    '#page { font: italic 900 30px cursive; color: red; text-align: end; text-indent: 4em; white-space: pre; word-spacing: 1em; text-shadow: 0 0 4px lime; list-style: square; cursor: help; quotes: none; line-break: anywhere; hyphens: auto; visibility: visible; tab-size: 20 }',
}
