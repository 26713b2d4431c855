import type { Meta, StoryObj } from '@storybook/react-vite'
import type { CSSProperties } from 'react'
import { expect } from 'storybook/test'
import { HostPage, hostileCss, hostSheetId, resetCss } from '../fixtures/HostPage.tsx'
import { onOwnPage } from '../fixtures/onOwnPage.ts'
import { runViewArgs } from '../fixtures/runViewArgs.ts'
import { RunViewStage } from '../fixtures/RunViewStage.tsx'
import { RunView } from '../RunView.tsx'

const meta = {
  title: 'Run/RunView/In other pages',
  component: RunView,
  render: (args) => <RunViewStage {...args} />,
  parameters: onOwnPage,
  args: runViewArgs,
} satisfies Meta<typeof RunView>

export default meta
type Story = StoryObj<typeof meta>

const compared =
  'display position float width height color font-family font-size font-weight font-style line-height letter-spacing text-transform text-align text-decoration-line list-style-type background-color border-top-width border-top-color border-top-style border-top-left-radius margin-top margin-left padding-top padding-left fill'.split(
    ' ',
  )

function readLook(article: HTMLElement): string[] {
  return [article, ...article.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element)
    return compared.map((property) => `${element.tagName} ${property}: ${style.getPropertyValue(property)}`)
  })
}

function switchHost(isOn: boolean): void {
  const sheet = document.querySelector<HTMLStyleElement>(`#${hostSheetId}`)?.sheet
  if (!sheet) throw new Error('There is no host. Put the part on a HostPage.')
  sheet.disabled = !isOn
}

const looksTheSame: Story['play'] = async ({ canvas }) => {
  const article = canvas.getByRole('article')
  const hosted = readLook(article)
  switchHost(false)
  const alone = readLook(article)
  switchHost(true)
  await expect(hosted.length).toBeGreaterThan(100 * compared.length)
  await expect(hosted.filter((look, index) => look !== alone[index])).toEqual([])
}

export const HostileHost: Story = {
  tags: ['state-104'],
  render: (args, { globals }) => (
    <HostPage css={hostileCss} theme={globals['theme']}>
      <RunViewStage {...args} />
    </HostPage>
  ),
  play: async (context) => {
    await looksTheSame(context)
    // The host's own elements keep the host's look: what the parts say is said of their classes alone.
    const bare = listSelectors('run-ui').filter((selector) => !/[.[]/.test(selector))
    await expect(bare).toEqual([])
    await expect(listSelectors('run-ui').length).toBeGreaterThan(100)
  },
}

export const HostWithReset: Story = {
  tags: ['state-105'],
  render: (args, { globals }) => (
    <HostPage css={resetCss} theme={globals['theme']}>
      <RunViewStage {...args} />
    </HostPage>
  ),
  play: looksTheSame,
}

const ownTheme = { '--ru-accent': '#7a1f5c', '--ru-r-m': '0px', '--ru-font': 'serif' } as CSSProperties

export const VariablesAlone: Story = {
  tags: ['state-106'],
  render: (args) => (
    <div style={ownTheme}>
      <RunViewStage {...args} />
    </div>
  ),
  play: async ({ canvas }) => {
    const approve = getComputedStyle(canvas.getByRole('button', { name: /^Approve/ }))
    await expect(approve.backgroundColor).toBe('rgb(122, 31, 92)')
    await expect(approve.fontFamily).toBe('serif')
    const card = getComputedStyle(canvas.getByRole('region', { name: 'Data' }))
    await expect(card.borderTopLeftRadius).toBe('0px')
  },
}

/** Every selector of a layer, those in lists one by one. */
function listSelectors(layer: string): string[] {
  const collect = (rules: CSSRuleList, isInside: boolean): string[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSStyleRule) return isInside ? rule.selectorText.split(/,(?![^(]*\))/) : []
      if (rule instanceof CSSLayerBlockRule) return collect(rule.cssRules, rule.name === layer)
      return rule instanceof CSSGroupingRule ? collect(rule.cssRules, isInside) : []
    })
  return [...document.styleSheets].flatMap((sheet) => collect(sheet.cssRules, false))
}
