import type { Amounts } from '../createAmounts.ts'

/** Documents on their way to becoming runs. */
export const intakeLabels = ({ count, form }: Amounts) =>
  ({
    intake: {
      title: 'Uploads',
      waiting: 'Waiting for the uploads before it',
      uploading: (percent: number) => `Uploading, ${count(percent)} %`,
      sent: 'Uploaded. The server is storing it',
      starting: 'Uploaded. Starting the run',
      progressOf: (name: string) => `Upload of ${name}`,
      cancel: 'Cancel',
      cancelName: (name: string) => `Cancel the upload of ${name}`,
      retry: 'Try again',
      retryName: (name: string) => `Try again with ${name}`,
      remove: 'Dismiss',
      removeName: (name: string) => `Dismiss ${name}`,
      uploadFailed: 'The file was not uploaded.',
      startFailed: 'The file is uploaded, but its run did not start. It is not uploaded again.',
      failures: {
        network: 'There is no connection to the server. Try again when it is back.',
        timeout:
          'No answer came in time. It may have arrived all the same; look in Cloudsquid before you try again.',
        tooLarge: 'The server takes no file of this size. Take a smaller one.',
        refused: 'The server may not do this. Ask who runs it to check its key.',
        busy: 'The server takes no more requests for now. Wait a moment, then try again.',
        notFound: 'The server does not know this table. Ask who runs it to check its settings.',
        server: (status: number) => `The server answered with an error (HTTP ${status}). Try again.`,
        said: (detail: string) => `The server says: ${detail}`,
        contract: 'The server answered something unexpected. Ask who runs it to check its settings.',
        input: 'Nothing was sent: this kind of file, or its address, cannot be taken. Choose another.',
        other: 'It could not be sent. Try again, or choose another file.',
      },
      batch: (amount: number) =>
        form(amount, {
          one: `${count(amount)} run started. It is in the list.`,
          other: `${count(amount)} runs started. They are in the list.`,
        }),
    },
  }) as const
