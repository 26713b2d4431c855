module.exports = {
  presets: ['module:@react-native/babel-preset'],
  // zod is written with `export * as`, which this preset leaves as it is; Expo's does not.
  plugins: ['@babel/plugin-transform-export-namespace-from'],
}
