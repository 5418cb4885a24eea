// One seed for all random tests, so that a run can be repeated; long campaigns draw a new one each time.
import fc from 'fast-check'

const {RELAIS_SEED, RELAIS_LONG} = process.env

if (RELAIS_SEED !== undefined || RELAIS_LONG === undefined)
  fc.configureGlobal({seed: Number(RELAIS_SEED ?? 20_261_123)})
