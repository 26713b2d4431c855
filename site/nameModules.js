import { Converter } from 'typedoc'

/** Each module of the reference under the name that people import. */
const names = new Map([
  ['hooks/src', 'cloudsquid-react'],
  ['hooks/src/index', 'cloudsquid-react'],
  ['hooks/src/client', 'cloudsquid-react/client'],
  ['hooks/src/contract', 'cloudsquid-react/contract'],
  ['hooks/src/server', 'cloudsquid-react/server'],
  ['hooks/src/redis', 'cloudsquid-react/server/redis'],
  ['hooks/src/testing', 'cloudsquid-react/testing'],
  ['hooks/src/devtools', 'cloudsquid-react/devtools'],
  ['ui/src', 'cloudsquid-react-ui'],
  ['ui/src/checks', 'cloudsquid-react-ui/checks'],
  ['local/src', 'cloudsquid-local'],
])

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) {
      const name = names.get(module.name)
      if (name === undefined)
        throw new Error(`The reference has no name for ${module.name}. Add it to nameModules.js.`)
      module.name = name
    }
  })
}
