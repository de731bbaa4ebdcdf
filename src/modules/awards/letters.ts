// The letter that tells the applicant.
export type LetterKind =
  'award' | 'rejection' | 'reserve' | 'change' | 'change-rejection' | 'fixing' | 'cancellation' | 'recovery'
