/** What differs between two pictures: how many pixels, and the box around them; 0 when they are the same. */
export async function comparePictures(one: string, other: string): Promise<string | 0> {
  if (one === other) return 0
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)]
  if (a.width !== b.width || a.height !== b.height)
    return `${a.width} x ${a.height} against ${b.width} x ${b.height}`
  const xs: number[] = []
  const ys: number[] = []
  for (let index = 0; index < a.data.length; index += 4) {
    if ([0, 1, 2].every((channel) => a.data[index + channel] === b.data[index + channel])) continue
    xs.push((index / 4) % a.width)
    ys.push(Math.floor(index / 4 / a.width))
  }
  if (xs.length === 0) return 0
  const range = (values: number[]) =>
    `${values.reduce((a, b) => Math.min(a, b))} to ${values.reduce((a, b) => Math.max(a, b))}`
  return `${xs.length} pixels, x ${range(xs)}, y ${range(ys)}`
}

async function pixelsOf(base64: string): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (!context) throw new Error('This browser has no canvas to read the picture with.')
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, bitmap.width, bitmap.height)
}
