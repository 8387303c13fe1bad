import './styles';
import { enhanceProofs } from './enhance/proofs';
import { enhanceThemeToggle } from './enhance/theme-toggle';
import { hydrateIslands } from './hydrate';

enhanceThemeToggle(document);
enhanceProofs(document);
hydrateIslands(document);
