/** What is said where a part of the page could not be loaded. */
export const codeLabels = () =>
  ({
    title: 'This part of the page could not be loaded.',
    body: 'The server cannot be reached, or a newer version has been put there since this page was opened. The rest of the page works on, and keeps what was typed. Try again; if that does not help, load the page again.',
    retry: 'Try again',
    reload: 'Reload the page',
    close: 'Close',
  }) as const
