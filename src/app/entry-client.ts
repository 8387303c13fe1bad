import './styles';
import { enhanceProofs } from './enhance/proofs';
import { enhanceThemeToggle } from './enhance/theme-toggle';
import { hydrateIslands } from './hydrate';

enhanceThemeToggle(document);
enhanceProofs(document);
hydrateIslands(document);

// The essay alone follows its reader; no other page carries the code.
const essay = document.querySelector<HTMLElement>('[data-essay]');
if (essay) import('./enhance/essay').then(({ enhanceEssay }) => enhanceEssay(essay));
