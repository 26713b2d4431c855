import { type PackedPackage, packPackage } from './packPackage.ts'

export { runTool } from './packPackage.ts'

export type PackedHooks = PackedPackage

/** Builds and packs `cloudsquid-react`. */
export const packHooks = (): Promise<PackedHooks> => packPackage('hooks')
