from apis import MARKETING_ACTIVITY_ENROLL_SUBMIT_2, PICTURECOMPRESSION_GET_2
from request import execute

def sync_others():
    execute("cn", MARKETING_ACTIVITY_ENROLL_SUBMIT_2, {"pageNo": 1, "pageSize": 50})
    execute("cn", PICTURECOMPRESSION_GET_2, {"skuIds": [1, 2]})
