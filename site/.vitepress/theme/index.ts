import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import LiveStory from './LiveStory.vue'
import './style.css'

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('LiveStory', LiveStory)
  },
}

export default theme
