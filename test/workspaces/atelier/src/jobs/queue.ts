// Takes the next job from the table `jobs` (ADR 8).
export const takeNext = 'select * from jobs where due <= now() order by due for update skip locked limit 1'
