import { toMimetype } from 'cloudsquid-react'

/** Why a file is not worth uploading. */
export type FileProblem = 'kind' | 'size' | 'empty'

/** Checks a file before anything is sent: what the server would refuse, nobody should have to wait for. */
export function checkFile(
  file: Pick<File, 'name' | 'type' | 'size'>,
  maxFileBytes: number,
): FileProblem | undefined {
  if (toMimetype(file.type, file.name) === undefined) return 'kind'
  if (file.size === 0) return 'empty'
  return file.size > maxFileBytes ? 'size' : undefined
}

/** Narrows the file dialog; what is dropped or forced past it meets {@link checkFile}. */
export const acceptedEndings = '.pdf,.csv,.xlsx,.xls,.json,.xml,.txt,.eml,.jpg,.jpeg,.png,.mp3,.wav,.ogg,.mp4'
