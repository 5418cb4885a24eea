// How screens keep their state.
import type {Rows} from '../row.ts'

export const state: Rows = {
  Akita: {as: '=Akita, elf store', npm: '@datorama/akita, @ngneat/elf'},
  'Easy Peasy': {npm: 'easy-peasy'},
  Effector: {as: '~effector', npm: 'effector, effector-react'},
  Hookstate: {npm: '@hookstate/core'},
  Jotai: {npm: 'jotai'},
  'Legend-State': {npm: '@legendapp/state'},
  MobX: {as: 'mobx-state-tree', npm: 'mobx, mobx-react, mobx-react-lite, mobx-state-tree'},
  Nanostores: {as: 'nano stores', npm: 'nanostores, @nanostores/react'},
  NgRx: {npm: '@ngrx/store, @ngrx/effects, @ngrx/signals, @ngrx/entity'},
  NGXS: {npm: '@ngxs/store'},
  Pinia: {as: '=Pinia', npm: 'pinia, @pinia/nuxt'},
  Recoil: {as: '=Recoil', npm: 'recoil'},
  Redux: {
    as: '=Redux, redux toolkit, ~redux',
    npm: 'redux, react-redux, @reduxjs/toolkit, redux-saga, redux-observable, redux-thunk',
  },
  RxJS: {npm: 'rxjs'},
  Valtio: {npm: 'valtio'},
  Vuex: {npm: 'vuex'},
  XState: {npm: 'xstate, @xstate/react, @xstate/store'},
  Zustand: {npm: 'zustand'},
}
