// `jest-fixed-jsdom` in place of `jsdom`, which takes `fetch`, `Request` and `Response` away from Node.
const shared = { testEnvironment: 'jest-fixed-jsdom' }

// Two ways to read TypeScript; an app has one of them.
module.exports = {
  projects: [
    { ...shared, displayName: 'babel-jest' },
    { ...shared, displayName: 'ts-jest', transform: { '\\.tsx?$': ['ts-jest', {}] } },
  ],
}
