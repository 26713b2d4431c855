import { measureText } from './measureText.ts'

/** Half of it in thin letters: in a font whose letters are all alike, the share is another one. */
const sample = 'illiillimmwwmmww'

/**
 * Tells whether the system has a font like Helvetica, which many PDFs name and do not bring along. Where it has none,
 * pdf.js draws with the one that it ships. Where it has, the system's fonts are better: they also have Chinese, Japanese
 * and Korean letters.
 */
export function hasUsualFonts(): boolean {
  const share = (family: string) => measureText(sample, family)(8)
  return ['Helvetica', 'Arial'].some((family) => share(`'${family}', monospace`) !== share('monospace'))
}
