import { endpoints } from '../../../src/api/index.ts'
import { coverageTable } from '../../../src/http/coverage.ts'
import { statusesOf } from './expected.ts'
import { samples } from './index.ts'

/** docs/coverage.md, from the list of endpoints and the requests that tests send them. */
export const coveragePage = () =>
  coverageTable(endpoints, (endpoint) => {
    const sample = samples[endpoint.id]
    return sample === undefined ? [] : statusesOf(endpoint, sample)
  })
