import { createRoot } from 'react-dom/client';
import { Gate } from './gate';

const place = document.querySelector('#app');
if (place) createRoot(place).render(<Gate />);
