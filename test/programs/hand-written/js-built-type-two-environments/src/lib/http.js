import axios from 'axios';
export class Http {
    async post(url, body) {
        const response = await axios.request({ baseURL: url, url: '', method: 'POST', data: body });
        return response.data;
    }
}
