import * as z from 'zod'
import { parseArgs } from 'node:util'
import { portSchema, SettingsError } from '../serving/readLocalEnv.ts'

/** What a command line asks for. */
type Command = { kind: 'help' } | { kind: 'version' } | ({ kind: 'serve' } & ServeArguments)

/** What it says of the server; the environment is asked for what is absent. */
export interface ServeArguments {
  port: number | undefined
  dataFolder: string | undefined
  apiKey: string | undefined
  isPageOpened: boolean
}

const options = {
  port: { type: 'string' },
  data: { type: 'string' },
  key: { type: 'string' },
  open: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

const examples: Record<string, string> = { port: '5174', data: '.cloudsquid', key: 'a-key-of-mine' }

const valuesSchema = z.object({
  port: portSchema('--port').optional(),
  data: z.string().trim().min(1, '--data must name a folder, for example --data .cloudsquid.').optional(),
  key: keySchema('--key').optional(),
})

/**
 * Reads a command line.
 *
 * @throws SettingsError that says what to write instead. It names options and never values: one could be a key.
 */
export function readArguments(args: string[]): Command {
  const { tokens, values } = parseArgs({ args, options, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new SettingsError('Every argument belongs to an option, and one here does not.')
    if (token.kind === 'option') checkOption(token)
  }
  if (values.help === true) return { kind: 'help' }
  if (values.version === true) return { kind: 'version' }
  const parsed = valuesSchema.safeParse(values)
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { port, data, key } = parsed.data
  return { kind: 'serve', port, dataFolder: data, apiKey: key, isPageOpened: values.open === true }
}

interface OptionToken {
  name: string
  rawName: string
  value?: string | undefined
  inlineValue?: boolean | undefined
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken): void {
  const known = Object.entries(options).find(([option]) => option === name)?.[1]
  if (known === undefined) throw new SettingsError(`There is no option ${rawName}.`)
  if (known.type === 'boolean' && value !== undefined)
    throw new SettingsError(`${rawName} takes no value. Write ${rawName} alone.`)
  // The next option was taken for the value.
  const isMissing = value === undefined || (value.startsWith('--') && inlineValue !== true)
  if (known.type === 'string' && isMissing)
    throw new SettingsError(`${rawName} needs a value, for example ${rawName} ${examples[name]}.`)
}

/** A key that a person has chosen, under the name of the setting that holds it. */
export function keySchema(name: string) {
  return z
    .string()
    .trim()
    .min(8, `${name} must have at least 8 characters.`)
    .regex(
      /^[\x21-\x7e]*$/,
      `${name} must be of letters, digits and signs of ASCII, as a header carries them.`,
    )
}
