import { Comment, Converter } from 'typedoc'

/** Each module of the reference under the name that people import, and what it is for. */
const modules = new Map([
  ['hooks/src', ['cloudsquid-react', 'The hooks, the client, the loaders and the errors.']],
  [
    'hooks/src/client',
    [
      'cloudsquid-react/client',
      'What needs no React: the client, `waitForRun`, a function for each endpoint.',
    ],
  ],
  [
    'hooks/src/contract',
    ['cloudsquid-react/contract', 'What the API says: runs, answers, paths, mimetypes. Nothing that sends.'],
  ],
  ['hooks/src/server', ['cloudsquid-react/server', 'The proxy that keeps the key.']],
  [
    'hooks/src/redis',
    [
      'cloudsquid-react/server/redis',
      'The store through which several instances of the proxy share answers and limits.',
    ],
  ],
  ['hooks/src/testing', ['cloudsquid-react/testing', 'A scripted Cloudsquid for tests and stories.']],
  ['hooks/src/devtools', ['cloudsquid-react/devtools', 'Why a run is asked for when it is.']],
  ['hooks/src/worker', ['cloudsquid-react/worker', 'Answers of megabytes, read beside the page.']],
  ['ui/src', ['cloudsquid-react-ui', 'The parts of a review screen, the checks, and their words.']],
  ['ui/src/checks', ['cloudsquid-react-ui/checks', 'The checks alone, for a server.']],
  ['local/src', ['cloudsquid-local', 'A local Cloudsquid in tests and scripts.']],
])

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) {
      const found = modules.get(module.name.replace(/\/index$/, ''))
      if (!found) throw new Error(`The reference has no name for ${module.name}. Add it to nameModules.js.`)
      const [name, text] = found
      module.name = name
      module.comment = new Comment([{ kind: 'text', text }])
    }
  })
}
