import { configure } from '@testing-library/react'

// What is fetched when it is first opened comes in its time: a busy machine must not fail a test.
configure({ asyncUtilTimeout: 10_000 })
