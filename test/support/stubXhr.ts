import { onTestFinished, vi } from 'vitest'

/** An upload as XMLHttpRequest sees it, steered by the test. */
export class UploadStub {
  static sent: UploadStub[] = []
  method = ''
  url = ''
  body = ''
  headers: Record<string, string> = {}
  status = 0
  responseText = ''
  isAborted = false
  upload: { onprogress?: (event: Partial<ProgressEvent>) => void } = {}
  onload?: () => void
  onerror?: () => void
  onabort?: () => void
  #answerHeaders = ''

  open(method: string, url: string): void {
    Object.assign(this, { method, url })
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value
  }
  send(body: string): void {
    this.body = body
    UploadStub.sent.push(this)
  }
  abort(): void {
    this.isAborted = true
    this.onabort?.()
  }
  getAllResponseHeaders(): string {
    return this.#answerHeaders
  }

  progress(loaded: number, total: number): void {
    this.upload.onprogress?.({ lengthComputable: total > 0, loaded, total })
  }
  answer(status: number, responseText: string, headers = ''): void {
    Object.assign(this, { status, responseText })
    this.#answerHeaders = headers
    this.onload?.()
  }
}

/** Puts {@link UploadStub} in the place of XMLHttpRequest for one test, and lists the uploads that were sent. */
export function stubXhr(): UploadStub[] {
  UploadStub.sent = []
  vi.stubGlobal('XMLHttpRequest', UploadStub)
  onTestFinished(() => void vi.unstubAllGlobals())
  return UploadStub.sent
}
