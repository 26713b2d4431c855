import llmstxt from 'vitepress-plugin-llms'
import { withMermaid } from 'vitepress-plugin-mermaid'
import { buildSidebar } from '../sidebar.ts'

export default withMermaid({
  // As `npm run site -- --base /somewhere/` gives it.
  base: process.env['SITE_BASE'] ?? '/',
  srcDir: '.pages',
  outDir: 'dist',
  cacheDir: '.cache',
  lang: 'en',
  title: 'cloudsquid-react',
  description:
    'React hooks that follow a Cloudsquid AI run, the parts of a review screen, and a local Cloudsquid to build against',
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          // Who searches has a question: a guide answers before the reference does, and that before what was decided once.
          searchOptions: {
            boostDocument: (id: string) => (/\/(api|decisions|contributing)/.test(id) ? 0.3 : 1),
          },
        },
      },
    },
    nav: [
      { text: 'Start', link: '/start/vite' },
      { text: 'Guides', link: '/guides/following-a-run' },
      { text: 'Reference', link: '/api/' },
      {
        text: 'See it',
        items: [
          { text: 'The parts', link: '/parts' },
          { text: 'Demo', link: '/demo/', target: '_self', noIcon: true },
          { text: 'Storybook', link: '/storybook/', target: '_self', noIcon: true },
        ],
      },
    ],
    sidebar: buildSidebar(),
    outline: [2, 3],
    socialLinks: [{ icon: 'github', link: 'https://github.com/cloudsquid/cloudsquid-react' }],
  },
  vite: {
    plugins: [
      llmstxt({
        customLLMsTxtTemplate: `# {title}

{description}

Links lead on from where this file lies. Each page is there as Markdown, and all of them one after the other in
[llms-full.txt](llms-full.txt).

{toc}`,
      }),
    ],
  },
})
