import { abortReason } from './abortReason.ts'
import type { BodySender, SentAnswer } from './RunClient.ts'

/** Sends a body by XMLHttpRequest, the one way in which a browser says how much of it has left. */
export const sendWithProgress: BodySender = (url, options) => {
  const { headers, body, signal, onProgress } = options
  return new Promise<SentAnswer>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    headers.forEach((value, name) => request.setRequestHeader(name, value))
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => {
      onProgress(1)
      resolve({ status: request.status, headers: parseHeaders(request), text: request.responseText })
    }
    request.onerror = () => reject(new TypeError('The connection failed'))
    request.onabort = () => reject(abortReason(signal))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

function parseHeaders(request: XMLHttpRequest): Headers {
  const headers = new Headers()
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return headers
}
