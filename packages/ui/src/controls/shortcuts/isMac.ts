/** Tells whether this platform writes its keys the way that Apple does. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent)
