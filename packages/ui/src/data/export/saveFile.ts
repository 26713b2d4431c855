export interface FileToSave {
  filename: string
  mimetype: string
  text: string
}

/** Hands a text to the browser as a download. */
export function saveFile({ filename, mimetype, text }: FileToSave): void {
  const url = URL.createObjectURL(new Blob([text], { type: mimetype }))
  const link = document.createElement('a')
  link.href = url
  link.download = filename
  link.click()
  // Not at once: Safari begins the download a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
