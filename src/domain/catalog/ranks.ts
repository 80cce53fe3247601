import type { SourceRank } from '../../model/records.ts'

const ranks: readonly SourceRank[] = ['names', 'csv', 'simplified', 'full', 'tags', 'operator']

/** A rank as it is stored and compared: the higher number is trusted more. */
export const rankOf = (rank: SourceRank): number => ranks.indexOf(rank)
