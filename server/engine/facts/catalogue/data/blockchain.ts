// Ledgers that nobody owns, and the libraries that reach them.
import type {Rows} from '../row.ts'

export const blockchain: Rows = {
  Bitcoin: {npm: 'bitcoinjs-lib', go: 'github.com/btcsuite/btcd', cargo: 'bitcoin', maven: 'org.bitcoinj:*'},
  Cardano: {npm: '@meshsdk/core, @emurgo/cardano-serialization-lib-browser', docker: 'inputoutput/cardano-node'},
  Corda: {as: 'r3 corda', maven: 'net.corda:*'},
  'Cosmos SDK': {
    as: 'cosmos-sdk, cometbft, tendermint',
    npm: '@cosmjs/stargate, @cosmjs/proto-signing',
    go: 'github.com/cosmos/cosmos-sdk, github.com/cometbft/cometbft, github.com/tendermint/tendermint',
  },
  Ethereum: {
    as: 'solidity, =EVM',
    npm: 'ethers, web3, viem, wagmi, hardhat, @openzeppelin/contracts',
    pypi: 'web3, eth-account',
    go: 'github.com/ethereum/go-ethereum',
    cargo: 'ethers, alloy',
    maven: 'org.web3j:*',
    nuget: 'Nethereum.Web3',
    docker: 'ethereum/client-go, hyperledger/besu',
  },
  'Hyperledger Fabric': {
    npm: 'fabric-network, fabric-contract-api, @hyperledger/fabric-gateway',
    go: `
      github.com/hyperledger/fabric-sdk-go, github.com/hyperledger/fabric-gateway,
      github.com/hyperledger/fabric-contract-api-go
    `,
    maven: 'org.hyperledger.fabric:*, org.hyperledger.fabric-chaincode-java:*',
  },
  libp2p: {npm: 'libp2p', go: 'github.com/libp2p/go-libp2p', cargo: 'libp2p'},
  'NEAR Protocol': {npm: 'near-api-js', cargo: 'near-sdk'},
  Polkadot: {npm: '@polkadot/api', cargo: 'substrate, frame-support'},
  Solana: {npm: '@solana/web3.js, @coral-xyz/anchor, @solana/kit', cargo: 'solana-sdk, anchor-lang, solana-program'},
}
