export interface FileToSave {
  filename: string
  mimetype: string
  text: string
}

/** Hands a text to the browser as a download. */
export function saveFile({ filename, mimetype, text }: FileToSave): void {
  saveBlob(filename, new Blob([text], { type: mimetype }))
}

/** Hands a file to the browser as a download. */
export function saveBlob(filename: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = filename
  link.click()
  // Not at once: Safari begins the download a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
