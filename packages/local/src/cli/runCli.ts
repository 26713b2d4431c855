import open from 'open'
import packageJson from '../../package.json' with { type: 'json' }
import { relative } from 'node:path'
import {
  paceForPeople,
  serveLocalCloudsquid,
  type ServedCloudsquid,
} from '../serving/serveLocalCloudsquid.ts'
import { runServer } from '../serving/runServer.ts'
import { SettingsError } from '../serving/readLocalEnv.ts'
import { readArguments, type ServeArguments } from './readArguments.ts'
import { readSettings, type Settings } from './readSettings.ts'
import { curlLines } from '../api/addPage.ts'
import { tables, localProject } from '../api/tables.ts'

/** What shells and CI know as: the command was called wrongly. */
const wrongUse = 2

/** Does what the command line says, in this process, from this folder. */
export async function runCli(): Promise<void> {
  try {
    const command = readArguments(process.argv.slice(2))
    if (command.kind === 'help') process.stdout.write(`${help}\n`)
    else if (command.kind === 'version') process.stdout.write(`${packageJson.version}\n`)
    else await serve(command, readSettings(command, process.env, process.cwd()))
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\nSee cloudsquid-local --help.\n`)
    process.exitCode = wrongUse
  }
}

async function serve({ isPageOpened }: ServeArguments, settings: Settings): Promise<void> {
  const { port, dataFolder, apiKey, areLocalUrisAllowed, readTimeoutMs } = settings
  let page = ''
  await runServer(async () => {
    const served = await serveLocalCloudsquid({
      ...paceForPeople,
      port,
      portSetting: '--port ',
      dataFolder,
      areLocalUrisAllowed,
      readTimeoutMs,
      ...(apiKey === undefined ? {} : { apiKey }),
    })
    page = `http://127.0.0.1:${served.port}/`
    return { greeting: greet(served, settings), close: served.close }
  })
  if (isPageOpened) await openPage(page)
}

/** A machine without a browser is no reason to stop serving. */
async function openPage(page: string): Promise<void> {
  const tellWhere = () => process.stderr.write(`The browser may not have opened. Open ${page} in one.\n`)
  try {
    const browser = await open(page)
    browser.once('error', tellWhere).once('exit', (code) => code !== 0 && tellWhere())
  } catch {
    tellWhere()
  }
}

const help = `The local Cloudsquid: the documented API on this machine, for development and CI. It needs no account, really reads the
documents it is given, by rules (no AI), and answers on 127.0.0.1 only.

  cloudsquid-local [options]

      --port <number>   the port; 0 for any free one   (PORT; 5174)
      --data <folder>   where documents, runs and reviews are kept   (CLOUDSQUID_LOCAL_DATA; .cloudsquid)
      --key <key>       what callers must send as X-API-Key, at least 8 characters; other users of this machine can see
                        what a command line holds   (CLOUDSQUID_LOCAL_KEY; made anew and printed at each start)
      --open            opens its page in the browser
  -h, --help            this text
  -v, --version         the version

In brackets: the variable that is asked when the option is absent, and what holds without it. The variables that begin with
CLOUDSQUID_LOCAL_ may stand in a file .env in this folder. CLOUDSQUID_LOCAL_ALLOW_PRIVATE_URIS=1 lets uploads by
address read from private networks and this machine; CLOUDSQUID_LOCAL_READ_TIMEOUT_MS=120000 gives a document two
minutes to be read instead of one.`

/** Says what runs and how to call it. A key that a person has chosen is theirs to know, and is not printed. */
function greet({ baseUrl, apiKey, port }: ServedCloudsquid, settings: Settings): string {
  const isChosen = settings.apiKey !== undefined
  const tableLines = tables.map(({ name, id, kind }) => `  table    ${id}  ${name} (${kind})`)
  return [
    `Local Cloudsquid: ${baseUrl}`,
    `  page     http://127.0.0.1:${port}/`,
    `  project  ${localProject.name}`,
    ...tableLines,
    `  key      ${isChosen ? 'as you chose it' : `${apiKey}  (X-API-Key; made for this start)`}`,
    `  data     ${relative(process.cwd(), settings.dataFolder) || '.'}`,
    '',
    'Try it in another terminal:',
    '',
    ...curlLines({ baseUrl, key: isChosen ? '"$CLOUDSQUID_LOCAL_KEY"' : apiKey }),
    '',
  ].join('\n')
}
