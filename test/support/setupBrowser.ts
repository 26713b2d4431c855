import { configure } from '@testing-library/react'

// What a test waits for is there in a moment; a second is too short for machines whose cores are busy.
configure({ asyncUtilTimeout: 15_000 })
