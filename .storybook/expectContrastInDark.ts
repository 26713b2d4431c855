/** What Storybook keeps in the document for itself. */
const exclude = ['.sb-wrapper', '#storybook-docs', '#storybook-highlights-root']

/**
 * Throws where a story, as its play has left it, cannot be read in dark. The themes differ in colours alone, so each story
 * is played once, in light with every rule of axe, and looked at in dark afterwards by the one rule that colours can break.
 */
export async function expectContrastInDark(): Promise<void> {
  const { default: axe } = await import('axe-core')
  const light = [...document.querySelectorAll<HTMLElement>('.ru-root[data-theme="light"]')]
  const still = document.createElement('style')
  // A colour on its way from one theme to the other is no colour of either.
  still.textContent = '*, ::before, ::after { transition: none !important }'
  document.head.append(still)
  for (const root of light) root.dataset['theme'] = 'dark'
  try {
    axe.reset()
    const { violations } = await axe.run({ include: [['body']], exclude }, { runOnly: ['color-contrast'] })
    const faint = violations.flatMap(({ nodes }) => nodes)
    if (faint.length === 0) return
    const places = faint.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`)
    throw new Error(`In dark, these are too faint to read:\n\n${places.join('\n\n')}`)
  } finally {
    for (const root of light) root.dataset['theme'] = 'light'
    still.remove()
  }
}
