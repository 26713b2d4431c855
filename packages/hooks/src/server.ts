export { type Mimetype, mimetypes } from './contract/mimetypes.ts'
export { createRunProxy } from './server/createRunProxy.ts'
export type { EndpointName, ProxyCall, ProxyExtension, ProxyParams } from './server/ProxyCall.ts'
export type { ProxyAllowance, RunProxyOptions } from './server/RunProxyOptions.ts'
