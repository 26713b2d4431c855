import { fileURLToPath } from 'node:url'
import tsconfig from './tsconfig.json' with { type: 'json' }

/**
 * For Vite: each package by its public name is its source, as `paths` of tsconfig.json says, so that no build step stands
 * between an edit and the screen.
 */
export const sourceAliases = Object.entries(tsconfig.compilerOptions.paths).map(([name, [file]]) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(new URL(file ?? '', import.meta.url)),
}))
