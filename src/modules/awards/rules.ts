// What a proposal may be. Pure.
export const mostItems = 200
