'use strict';
const fast = require('../../../jest.config.cjs');

/** The fast tests of what scripts do, in a root that the environment names. @type {import('jest').Config} */
module.exports = {
  rootDir: '../../..',
  testMatch: ['<rootDir>/test/host-files/*.test.ts'],
  testEnvironment: 'node',
  maxWorkers: '100%',
  testTimeout: 600_000,
  moduleNameMapper: fast.moduleNameMapper,
  modulePathIgnorePatterns: fast.modulePathIgnorePatterns,
  transform: fast.transform,
};
