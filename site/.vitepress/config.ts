import llmstxt from 'vitepress-plugin-llms'
import { withMermaid } from 'vitepress-plugin-mermaid'
import { buildSidebar } from '../sidebar.ts'
import { base } from '../siteFolders.ts'

export default withMermaid({
  base,
  srcDir: '.pages',
  outDir: 'dist',
  cacheDir: '.cache',
  lang: 'en',
  title: 'cloudsquid-react',
  description:
    'React hooks that follow a Cloudsquid AI run, the parts of a review screen, and a local Cloudsquid to build against',
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  // Storybook and the demo are put beside the pages when they are built.
  ignoreDeadLinks: [/^\/(storybook|demo)\//],
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Start', link: '/start/vite' },
      { text: 'Guides', link: '/guides/following-a-run' },
      { text: 'Parts', link: '/parts' },
      { text: 'Reference', link: '/api/' },
      { text: 'Demo', link: `${base}demo/`, target: '_self', noIcon: true },
      { text: 'Storybook', link: `${base}storybook/`, target: '_self', noIcon: true },
    ],
    sidebar: buildSidebar(),
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: 'https://github.com/cloudsquid/cloudsquid-react' }],
  },
  vite: { plugins: [llmstxt()] },
})
