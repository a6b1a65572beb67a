'use strict';

/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // What needs programs of others is a suite of its own: npm run test:real.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/real/'],
  testEnvironment: 'node',
  // One worker less than there are cores is one of two.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/build.setup.cjs',
  moduleNameMapper: { '^keelson$': '<rootDir>/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      },
    ],
  },
};
