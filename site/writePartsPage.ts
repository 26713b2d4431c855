import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesFolder } from './siteFolders.ts'

interface StoryEntry {
  id: string
  title: string
  name: string
  type: 'story' | 'docs'
}

/** The parts that the page shows at work: the title of the part, in what state, and what is said of it. */
const shown: readonly { title: string; story: string; height: string; about: string }[] = [
  {
    title: 'Run/RunWorkbench',
    story: '',
    height: '44rem',
    about:
      'A whole review screen in one part: it follows a run, shows the document beside the data, walks from value to value, checks, corrects and decides.',
  },
  {
    title: 'Run/RunView/States',
    story: 'Done',
    height: '40rem',
    about:
      'One run as it stands now, from plain values: status, data, reasoning, review. It asks for nothing itself.',
  },
  {
    title: 'Document/DocumentPanel/Evidence',
    story: '',
    height: '40rem',
    about: 'A document, and where in it the values of some data stand, whichever service has read it.',
  },
  {
    title: 'Data/Correcting/Editors',
    story: '',
    height: '30rem',
    about: 'Values are corrected in place, by an editor of their kind; what was typed is never lost.',
  },
  {
    title: 'Data/Findings',
    story: '',
    height: '30rem',
    about: 'What checks object to, at the value that it is about.',
  },
  {
    title: 'Review/ReviewDock',
    story: '',
    height: '16rem',
    about: 'Where a run is decided: approve, reject with a reason, take back.',
  },
  {
    title: 'List/RunList',
    story: '',
    height: '34rem',
    about: 'Runs by the thousand: searched, filtered, sorted, chosen, decided together.',
  },
  {
    title: 'Intake/IntakeTray',
    story: '',
    height: '22rem',
    about: 'Documents on their way: uploaded, started, or why not.',
  },
]

/**
 * Writes the page of the parts, each as it runs in Storybook.
 *
 * @throws Error if Storybook has no such story any more.
 */
export function writePartsPage(indexFile: string): void {
  const { entries } = JSON.parse(readFileSync(indexFile, 'utf8')) as { entries: Record<string, StoryEntry> }
  const stories = Object.values(entries).filter(({ type }) => type === 'story')
  const sections = shown.map(({ title, story, height, about }) => {
    const found = stories.find((one) => one.title === title && (story === '' || one.name === story))
    if (!found) throw new Error(`Storybook has no story "${story}" of ${title}. Correct writePartsPage.ts.`)
    const name = title.split('/')[1] ?? title
    return `## ${name}\n\n${about}\n\n<LiveStory id="${found.id}" title="${name}" height="${height}" />\n`
  })
  const count = new Set(stories.map(({ title }) => title.split('/').slice(0, 2).join('/'))).size
  const intro = [
    '# Parts',
    '',
    `The parts of a review screen, live: what you see below runs in this page, on made-up data. [Storybook](./storybook/){target="_self"} has`,
    `${stories.length} states of ${count} parts and pages; [the package](/packages/ui) says how a part is put into a page of yours.`,
    '',
  ]
  writeFileSync(join(pagesFolder, 'parts.md'), [...intro, ...sections].join('\n'))
}
