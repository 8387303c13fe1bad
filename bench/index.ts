import { benchDerivations } from './derive';
import { benchGradients } from './gradient';

benchDerivations();
console.log('');
benchGradients();
