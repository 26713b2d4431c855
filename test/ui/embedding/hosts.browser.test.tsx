import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { Announcer } from '../../../packages/ui/src/controls/feedback/Announcer.tsx'
import { Embedded } from '../../../packages/ui/src/theme/Embedded.tsx'
import { UiEnvironmentProvider } from '../../../packages/ui/src/controls/time/UiEnvironment.tsx'
import { runViewArgs } from '../../../packages/ui/src/run/fixtures/runViewArgs.ts'
import { RunViewStage } from '../../../packages/ui/src/run/fixtures/RunViewStage.tsx'
import { comparePictures } from './comparePictures.ts'
import { hostSheets } from './hostSheets.ts'
import '../../../packages/ui/src/theme/tokens.css'

const nowMs = Date.UTC(2026, 10, 12, 9, 42, 8)
/** The box that a host gives the parts. Its own look is the host's, so the test says where it stands. */
const box = {
  position: 'absolute',
  insetBlockStart: 0,
  insetInlineStart: 0,
  padding: 0,
  margin: 0,
  border: 0,
  float: 'none',
} as const

/** Sizes the window of the browser, which the tests of other files get as it was. */
const sizeWindow = (width: number, height: number) =>
  cdp().send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })

let sheet: HTMLStyleElement
let before: { innerWidth: number; innerHeight: number }
beforeEach(async () => {
  const { innerWidth, innerHeight } = window.top ?? window
  before = { innerWidth, innerHeight }
  // What does not fit into the window of the browser is scaled, and what is painted in two goes has a seam.
  await sizeWindow(1_300, 1_700)
  await page.viewport(1_200, 1_600)
  document.documentElement.className = ''
  sheet = document.createElement('style')
  // Sizes are in rem: they follow what the reader, or the host for them, has chosen for the page.
  sheet.textContent = '@layer base, run-ui; :root { font-size: 16px !important }'
  document.head.prepend(sheet)
})
afterEach(async () => {
  cleanup()
  sheet.remove()
  await sizeWindow(before.innerWidth, before.innerHeight)
})

function setHost(css: string): void {
  const [order = ''] = sheet.textContent.split('}')
  sheet.textContent = `${order}} ${css}`
}

function showParts(theme: 'light' | 'dark', view: 'fields' | 'table' | 'json', inlineSize = 1100) {
  render(
    <div id="page" className="page">
      <div className="content" style={{ ...box, inlineSize }}>
        <Embedded theme={theme}>
          <UiEnvironmentProvider locale="en-GB" timeZone="Europe/Berlin" now={() => nowMs}>
            <Announcer>
              <RunViewStage {...runViewArgs} view={view} />
            </Announcer>
          </UiEnvironmentProvider>
        </Embedded>
      </div>
    </div>,
  )
  return screen.getByRole('article')
}

const shoot = (element: Element) => page.screenshot({ element, save: false })

/** A picture of an element once two that follow each other are the same, as what was painted first may be coarse. */
async function picture(element: Element): Promise<string> {
  await document.fonts.ready
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 1_190, y: 1_590 })
  let last = ''
  for (;;) {
    // One picture after the other is the point.
    // oxlint-disable-next-line no-await-in-loop
    const next = await shoot(element)
    if (next === last) break
    last = next
  }
  expect(last.length).toBeGreaterThan(1_000)
  return last
}

/** Holds that an element looks to the pixel on the page of each host as it does alone. */
async function expectSameOnEveryHost(element: Element): Promise<void> {
  expect(element.closest('.ru-embedded')).not.toBeNull()
  const alone = await picture(element)
  const differences: Record<string, string> = {}
  for (const [name, css] of Object.entries(hostSheets)) {
    setHost(css)
    // One host after the other: there is one page.
    // oxlint-disable-next-line no-await-in-loop
    let difference = await comparePictures(await shoot(element), alone)
    // oxlint-disable-next-line no-await-in-loop
    if (difference !== 0) difference = await comparePictures(await picture(element), alone)
    if (difference !== 0) differences[name] = difference
  }
  setHost('')
  expect(differences).toEqual({})
}

describe('on the page of any host', () => {
  it.each([
    ['light', 'fields'],
    ['dark', 'table'],
  ] as const)('a run looks as it does alone: %s, %s', async (theme, view) => {
    await expectSameOnEveryHost(showParts(theme, view))
  })

  it('an open menu looks as it does alone', async () => {
    showParts('light', 'fields')
    await userEvent.click(screen.getByRole('button', { name: 'Export' }))
    await expectSameOnEveryHost(await screen.findByRole('menu'))
  })

  it('the dock of the review and its reasons look as they do alone', async () => {
    // One column that is longer than the window.
    await page.viewport(1_200, 800)
    showParts('light', 'fields', 560)
    const dock = await screen.findByRole('region', { name: 'Review' })
    await expectSameOnEveryHost(dock)
    await userEvent.click(within(dock).getByRole('button', { name: /^Reject/ }))
    await within(dock).findByRole('button', { name: 'Reject for this reason' })
    await expectSameOnEveryHost(dock)
  })

  it('what the host has looks as it does without the parts', async () => {
    const ours = [...document.styleSheets].filter(
      ({ ownerNode }) =>
        ownerNode instanceof HTMLElement && ownerNode.dataset['viteDevId']?.includes('/packages/ui/src/'),
    )
    expect(ours.length).toBeGreaterThan(5)
    const differences: Record<string, string> = {}
    for (const [name, css] of Object.entries(hostSheets)) {
      setHost(css)
      // Anew for each: what stands there already would go over to the next look by the host's own transitions.
      render(<HostContent />)
      const host = screen.getByTestId('host')
      // oxlint-disable-next-line no-await-in-loop
      const withParts = await picture(host)
      for (const own of ours) own.disabled = true
      // oxlint-disable-next-line no-await-in-loop
      const difference = await comparePictures(await picture(host), withParts)
      for (const own of ours) own.disabled = false
      if (difference !== 0) differences[name] = difference
      cleanup()
    }
    expect(differences).toEqual({})
  })
})

/** What a host has on its page. */
function HostContent() {
  return (
    <main id="page" className="page" data-testid="host">
      <h1>Accounts</h1>
      <p>
        Text with a <a href="#there">link</a>, <code>code</code> and <mark>a mark</mark>.
      </p>
      <form>
        <fieldset>
          <legend>Account</legend>
          <label>
            Name <input defaultValue="Dana" />
          </label>
          <label>
            <input type="checkbox" defaultChecked /> Active
          </label>
          <textarea defaultValue="A note" aria-label="Note" />
          <button type="button">Save</button>
        </fieldset>
      </form>
      <ul>
        <li>One</li>
      </ul>
      <table>
        <caption>Sums</caption>
        <tbody>
          <tr>
            <th scope="row">A</th>
            <td>1</td>
          </tr>
        </tbody>
      </table>
    </main>
  )
}
