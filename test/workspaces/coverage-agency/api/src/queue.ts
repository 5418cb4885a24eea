export const queue = []
