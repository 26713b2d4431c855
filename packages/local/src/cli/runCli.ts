import open from 'open'
import packageJson from '../../package.json' with { type: 'json' }
import { paceForPeople } from '../serving/paceForPeople.ts'
import { runServer } from '../serving/runServer.ts'
import { SettingsError } from '../serving/readLocalEnv.ts'
import { serveLocalCloudsquid } from '../serving/serveLocalCloudsquid.ts'
import { greet } from './greet.ts'
import { help } from './help.ts'
import { readArguments, type ServeArguments } from './readArguments.ts'
import { readSettings, type Settings } from './readSettings.ts'

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
