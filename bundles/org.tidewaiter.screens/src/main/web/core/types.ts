// What the interface answers and takes: openapi.yaml is the contract.
export * from './types/finding';
export * from './types/oversight';
export * from './types/rule';
